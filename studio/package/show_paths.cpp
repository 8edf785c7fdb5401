#include "studio/package/show_paths.h"

#include <QUrl>

namespace studio::package {

void forEachPath(show::Show& show, const std::function<void(PartKind, QString&)>& visit) {
    const auto one = [&](PartKind kind, QString& path) {
        if (!path.isEmpty())
            visit(kind, path);
    };
    const auto many = [&](PartKind kind, QStringList& paths) {
        for (QString& path : paths)
            one(kind, path);
        paths.removeAll(QString());
    };
    one(PartKind::Picture, show.look.logo);
    for (show::Product& product : show.products) {
        one(PartKind::Picture, product.picture);
        many(PartKind::Picture, product.morePictures);
        for (show::Paper& paper : product.papers)
            one(PartKind::Paper, paper.file);
    }
    for (show::Source& source : show.sources) {
        one(source.kind == show::SourceKind::Media ? PartKind::Film : PartKind::Picture, source.file);
        many(PartKind::Picture, source.files);
    }
}

void removeSecrets(show::Show& show) {
    for (show::Destination& destination : show.destinations) {
        destination.secret.clear();
        QUrl url(destination.server);
        if (!url.isValid()) {
            destination.server.clear();
            continue;
        }
        url.setUserInfo({});
        url.setQuery(QString());
        url.setFragment({});
        destination.server = url.toString(QUrl::FullyEncoded);
    }
}

} // namespace studio::package
