#!/usr/bin/env python3
"""Plants one fault at a time in a small sound house and asks check_house to find it."""

import tempfile
import tomllib
import unittest
from pathlib import Path

import check_house

RULES = tomllib.loads(Path(__file__).with_name("house.toml").read_text(encoding="utf-8"))

QT = {"QtCore": ["QString"], "QtGui": ["QImage"], "QtWidgets": ["QWidget"], "QtSql": ["QSqlQuery"], "QtNetwork": ["QTcpSocket"]}

SOUND = {
    "studio/base/README.md": "base",
    "studio/base/money.h": "#pragma once\n#include <cstdint>\n",
    "studio/base/CMakeLists.txt": "studio_room(base SOURCES money.cpp)\n",
    "studio/show/README.md": "show",
    "studio/show/show.h": '#pragma once\n#include "studio/base/money.h"\n#include <QString>\n',
    "studio/show/show.cpp": '#include "studio/show/show.h"\n',
    "studio/show/CMakeLists.txt": "studio_room(show SOURCES show.cpp LINKS studio_base Qt6::Core)\n",
    "studio/engine/README.md": "engine",
    "studio/engine/engine.cpp": '#include "studio/show/show.h"\n#include <obs.h>\n',
    "studio/media/README.md": "media",
    "studio/media/picture.cpp": "#include <QImage>\n#include <libavformat/avformat.h>\n",
    "studio/rtmp/README.md": "rtmp",
    "studio/rtmp/socket.cpp": "#include <sys/socket.h>\n#include <openssl/ssl.h>\n",
    "studio/overlays/README.md": "overlays",
    "studio/overlays/overlay_contract.h": "#pragma once\n",
    "studio/session/README.md": "session",
    "studio/session/live_session.h": '#pragma once\n#include "studio/show/show.h"\n',
    "app/README.md": "app",
    "app/window/main_window.cpp": '#include "studio/session/live_session.h"\n#include <QWidget>\n'
    "// a comment may say tr( and QEventLoop\nauto words = tr(\"Go live\");\n",
    "plugins/overlays/README.md": "overlays",
    "plugins/overlays/card.cpp": '#include "studio/overlays/overlay_contract.h"\n#include <obs-module.h>\n#include <QImage>\n',
    "tests/studio/show/show_test.cpp": '#include "studio/show/show.h"\n#include <QTcpSocket>\n',
}


class House(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        for path, text in SOUND.items():
            self.write(path, text)
        for module, headers in QT.items():
            for header in headers:
                self.write(f"qt/{module}/{header}", "")
        self.qt_headers = check_house.find_qt_headers(self.root / "qt")

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def findings(self):
        return check_house.check_house(self.root, RULES, self.qt_headers)[0]

    def assert_found(self, path, line, part):
        findings = self.findings()
        self.assertTrue(
            any(found[0] == path and found[1] == line and part in found[2] for found in findings),
            f"wanted {path}:{line}: …{part}…, got {findings}",
        )
        self.assertEqual(len(findings), 1, findings)

    def test_a_sound_house_has_no_findings(self):
        self.assertEqual(self.findings(), [])

    def test_a_room_that_includes_one_it_may_not_know(self):
        self.write("studio/show/show.cpp", '#include "studio/show/show.h"\n#include "studio/rtmp/url.h"\n')
        self.write("studio/rtmp/url.h", "#pragma once\n")
        self.assert_found("studio/show/show.cpp", 2, "may not know studio/rtmp/url.h")

    def test_the_app_reaches_past_the_session(self):
        self.write("studio/rtmp/url.h", "#pragma once\n")
        self.write("app/window/a.cpp", '#include "studio/rtmp/url.h"\n')
        self.assert_found("app/window/a.cpp", 1, "app may not know")

    def test_the_studio_looks_up_to_the_app(self):
        self.write("app/window/words.h", "#pragma once\n")
        self.write("studio/show/show.cpp", '#include "app/window/words.h"\n')
        whats = [found[2] for found in self.findings()]
        self.assertIn("show may not know app/window/words.h", whats)
        self.assertTrue(any(what.startswith("rooms in a circle") for what in whats), whats)

    def test_only_the_application_puts_the_whole_together(self):
        self.write("studio/rtmp/url.h", "#pragma once\n")
        self.write("app/application/main.h", '#pragma once\n#include "studio/rtmp/url.h"\n#include "app/window/a.h"\n')
        self.write("app/window/a.h", "#pragma once\n")
        self.assertEqual(self.findings(), [])
        self.write("app/window/b.cpp", '#include "app/application/main.h"\n')
        whats = [found[2] for found in self.findings()]
        self.assertIn("app may not know app/application/main.h", whats)

    def test_the_plugin_knows_only_the_contract(self):
        self.write("plugins/overlays/badge.cpp", '#include "studio/show/show.h"\n')
        self.assert_found("plugins/overlays/badge.cpp", 1, "plugins may not know")

    def test_headers_of_libobs_outside_the_engine(self):
        for header in ("obs.h", "obs-module.h", "util/platform.h", "graphics/vec2.h"):
            self.write("studio/show/show.cpp", f"#include <{header}>\n")
            self.assert_found("studio/show/show.cpp", 1, "of libobs")

    def test_headers_of_libav_outside_media(self):
        self.write("studio/engine/muxer.cpp", "#include <libavformat/avformat.h>\n")
        self.assert_found("studio/engine/muxer.cpp", 1, "of libav")

    def test_sockets_outside_their_rooms(self):
        for header in ("sys/socket.h", "netdb.h", "QTcpSocket"):
            self.write("studio/show/show.cpp", f"#include <{header}>\n")
            self.assert_found("studio/show/show.cpp", 1, "show may not include")

    def test_sql_outside_storage(self):
        self.write("studio/show/show.cpp", "#include <QtSql/QSqlQuery>\n")
        self.assert_found("studio/show/show.cpp", 1, "of QtSql")

    def test_widgets_in_the_studio(self):
        self.write("studio/session/session.cpp", "#include <QWidget>\n")
        self.assert_found("studio/session/session.cpp", 1, "of QtWidgets")

    def test_pictures_outside_media(self):
        self.write("studio/show/show.cpp", "#include <QImage>\n")
        self.assert_found("studio/show/show.cpp", 1, "of QtGui")

    def test_an_include_that_is_not_from_the_root(self):
        for name in ("show.h", "../show/show.h", "studio/show/none.h"):
            self.write("studio/show/show.cpp", f'#include "{name}"\n')
            self.assert_found("studio/show/show.cpp", 1, "no file seen from the root")
        self.write("tests/studio/show/show_test.cpp", '#include "show.h"\n')
        self.write("studio/show/show.cpp", "")
        self.assert_found("tests/studio/show/show_test.cpp", 1, "no file seen from the root")

    def test_files_that_include_each_other(self):
        self.write("studio/show/a.h", '#pragma once\n#include "studio/show/b.h"\n')
        self.write("studio/show/b.h", '#pragma once\n#include "studio/show/a.h"\n')
        self.assert_found("studio/show/a.h", 1, "files in a circle")

    def test_rooms_that_know_each_other(self):
        self.write("studio/base/money.h", '#pragma once\n#include "studio/show/tag.h"\n')
        self.write("studio/show/tag.h", "#pragma once\n")
        whats = [found[2] for found in self.findings()]
        self.assertTrue(any("rooms in a circle: show > base > show" in what for what in whats), whats)

    def test_a_room_that_links_one_it_may_not_know(self):
        self.write("studio/base/CMakeLists.txt", "studio_room(base SOURCES money.cpp\n  PRIVATE studio_show)\n")
        self.assert_found("studio/base/CMakeLists.txt", 2, "may not link show")

    def test_a_room_that_nobody_wrote_down(self):
        self.write("studio/cellar/README.md", "")
        self.write("studio/cellar/a.h", "#pragma once\n")
        self.assert_found("studio/cellar", 1, "missing in")

    def test_a_room_without_a_readme(self):
        (self.root / "studio/show/README.md").unlink()
        self.assert_found("studio/show", 1, "README.md")

    def test_a_file_that_is_too_long(self):
        self.write("studio/show/show.cpp", "\n" * 401)
        self.assert_found("studio/show/show.cpp", 401, "more than 400")

    def test_a_file_with_a_foreign_name(self):
        self.write("studio/show/ShowFile.cpp", "")
        self.assert_found("studio/show/ShowFile.cpp", 1, "lower_snake")

    def test_a_header_without_a_guard(self):
        self.write("studio/show/show.h", "")
        self.assert_found("studio/show/show.h", 1, "pragma once")

    def test_words_of_unfinished_work(self):
        for word in ("TO" + "DO", "FIX" + "ME"):
            self.write("tests/studio/show/show_test.cpp", f"\n// {word} later\n")
            self.assert_found("tests/studio/show/show_test.cpp", 2, word)

    def test_words_for_people_in_the_studio(self):
        self.write("studio/show/show.cpp", '\nauto words = QObject::tr("Hi");\n')
        self.assert_found("studio/show/show.cpp", 2, "app/text")

    def test_what_is_never_written(self):
        for code, why in (
            ("QEventLoop loop;", "event loop"),
            ("QCoreApplication::processEvents();", "event loop"),
            ("std::thread([] {}).detach();", "RAII"),
            ("m_thread.detach();", "RAII"),
            ("obs_load_all_modules();", "allow-list"),
            ('std::system("rm");', "no shell"),
        ):
            self.write("studio/engine/engine.cpp", code + "\n")
            self.assert_found("studio/engine/engine.cpp", 1, why)

    def test_strings_and_comments_are_not_code(self):
        self.write("studio/show/show.cpp", "auto locale = QLocale::system();\n")
        self.write("studio/engine/engine.cpp", '// QEventLoop\n/* system( */ auto a = "QEventLoop";\nauto b = R"(system("x"))";\n')
        self.assertEqual(self.findings(), [])


if __name__ == "__main__":
    unittest.main()
