#include "studio/storage/write_group.h"

namespace studio::storage {

namespace {

/// Those that thought they had succeeded; one that failed by itself keeps its reason.
void failAll(std::vector<Command>& commands, std::size_t tried, const base::Error& error) {
    for (std::size_t index = 0; index < tried; ++index)
        if (commands[index].outcome)
            commands[index].outcome = error;
}

/// An error: the transaction cannot go on.
base::Result<void> runInside(Database& database, Command& command) {
    if (auto saved = database.savepoint(); !saved)
        return saved;
    command.outcome = command.work(database);
    // A work may have swallowed the error that ended the transaction: this one tells.
    return command.outcome ? database.releaseSavepoint() : database.rollBackToSavepoint();
}

} // namespace

GroupEnd commitTogether(Database& database, std::vector<Command>& commands) {
    std::size_t tried = 0;
    auto going = database.begin();
    if (!going) {
        database.rollBack();
        failAll(commands, commands.size(), going.error());
        return {false, commands.size()};
    }
    if (commands.size() == 1) {
        commands.front().outcome = commands.front().work(database);
        going = commands.front().outcome;
        tried = 1;
    } else {
        while (going && tried < commands.size())
            going = runInside(database, commands[tried++]);
    }
    if (going)
        going = database.commit();
    if (!going) {
        failAll(commands, tried, going.error());
        database.rollBack();
    }
    return {true, tried};
}

} // namespace studio::storage
