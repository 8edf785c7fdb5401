#pragma once

#include "studio/show/show_file.h"

#include <catch2/catch.hpp>

namespace studio::show {

inline const QString kFile = QStringLiteral("a.phien.json");

inline LoadedShow parsed(const QByteArray& body) {
    const QByteArray json = R"({"format":"phien-show","version":1,)" + body + "}";
    auto loaded = parseShow(json, kFile, QStringLiteral("/nowhere"));
    REQUIRE(loaded);
    return std::move(loaded).value();
}

inline studio::base::Error refused(const QByteArray& json) {
    const auto loaded = parseShow(json, kFile, QStringLiteral("/nowhere"));
    REQUIRE_FALSE(loaded);
    return loaded.error();
}

/// The one problem that was found.
inline studio::base::Error only(const LoadedShow& loaded) {
    REQUIRE(loaded.problems.size() == 1);
    return loaded.problems.front();
}

inline void checkProblem(const LoadedShow& loaded, ShowError code, const std::string& field) {
    const studio::base::Error problem = only(loaded);
    CHECK(problem.code == studio::base::ErrorCode(code));
    CHECK(problem.where == "a.phien.json: " + field);
    CHECK_FALSE(problem.detail.empty());
}

} // namespace studio::show
