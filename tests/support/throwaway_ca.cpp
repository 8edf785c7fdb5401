#include "tests/support/throwaway_ca.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace studio::test {
namespace {

constexpr const char* kTrusted = "SSL_CERT_FILE";

void openssl(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "openssl");
    const CommandResult result = runCommand(arguments);
    if (result.status != 0) {
        throw std::runtime_error("openssl: " + result.output);
    }
}

std::string alternativeName(const std::string& host) {
    const bool isAddress = host.find_first_not_of("0123456789.") == std::string::npos;
    return (isAddress ? "IP:" : "DNS:") + host;
}

} // namespace

ThrowawayCa::ThrowawayCa() {
    // nginx reads its key after it has given up being root.
    std::filesystem::permissions(m_folder.path(), std::filesystem::perms::all);
    openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
             "-subj", "/CN=Throwaway test authority", "-keyout", file("ca.key"), "-out", file("ca.pem")});
    std::ofstream(file("ca.conf"))
        << "[ca]\ndefault_ca=it\n[it]\ndatabase=" << file("index").string()
        << "\nnew_certs_dir=" << m_folder.path().string() << "\nserial=" << file("serial").string()
        << "\ndefault_md=sha256\npolicy=any\ncopy_extensions=copy\nunique_subject=no\n"
        << "[any]\ncommonName=supplied\n";
    std::ofstream(file("index"));
    std::ofstream(file("serial")) << "01\n";
    if (const char* before = std::getenv(kTrusted)) {
        m_trustedBefore = before;
    }
    ::setenv(kTrusted, file("ca.pem").c_str(), 1);
}

ThrowawayCa::~ThrowawayCa() {
    if (m_trustedBefore) {
        ::setenv(kTrusted, m_trustedBefore->c_str(), 1);
    } else {
        ::unsetenv(kTrusted);
    }
}

NginxRtmp::Certificate ThrowawayCa::issue(const std::string& host, Validity validity) {
    const std::string name = "server" + std::to_string(++m_issued);
    openssl({"req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
             "/CN=" + host, "-addext", "subjectAltName=" + alternativeName(host), "-keyout",
             file(name + ".key"), "-out", file(name + ".csr")});
    std::vector<std::string> sign{"ca",
                                  "-batch",
                                  "-notext",
                                  "-config",
                                  file("ca.conf"),
                                  "-cert",
                                  file("ca.pem"),
                                  "-keyfile",
                                  file("ca.key"),
                                  "-in",
                                  file(name + ".csr"),
                                  "-out",
                                  file(name + ".pem")};
    if (validity == Validity::Expired) {
        sign.insert(sign.end(), {"-startdate", "20200101000000Z", "-enddate", "20200201000000Z"});
    } else {
        sign.insert(sign.end(), {"-days", "2"});
    }
    openssl(std::move(sign));
    return {file(name + ".pem"), file(name + ".key")};
}

NginxRtmp::Certificate ThrowawayCa::selfSigned(const std::string& host) {
    const std::string name = "self" + std::to_string(++m_issued);
    openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
             "-subj", "/CN=" + host, "-addext", "subjectAltName=" + alternativeName(host), "-keyout",
             file(name + ".key"), "-out", file(name + ".pem")});
    return {file(name + ".pem"), file(name + ".key")};
}

} // namespace studio::test
