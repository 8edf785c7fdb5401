-- Loaded by OBS Studio: ends the stream once the file named "end" stands beside this script,
-- so that OBS Studio logs its frame counts (it has no signal for that).
obs = obslua

function look()
  local file = io.open(script_path() .. "end", "r")
  if file then
    file:close()
    obs.timer_remove(look)
    obs.obs_frontend_streaming_stop()
  end
end

function script_load(settings)
  obs.timer_add(look, 200)
end
