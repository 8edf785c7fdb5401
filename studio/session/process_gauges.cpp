#include "studio/session/process_gauges.h"

#include <QByteArray>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace studio::session {

double ProcessGauges::cpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::uint64_t ProcessGauges::residentBytes() {
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> fields = statm.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toULongLong() * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE))
                             : 0;
}

std::uint64_t ProcessGauges::peakResidentBytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

double ProcessGauges::cpuRate(base::MonotonicTime now) {
    const double elapsed = std::chrono::duration<double>(now - m_since).count();
    if (elapsed < 1.0) {
        return m_rate;
    }
    const double cpu = cpuSeconds();
    m_rate = m_since == base::MonotonicTime{} ? 0 : (cpu - m_cpuThen) / elapsed;
    m_cpuThen = cpu;
    m_since = now;
    return m_rate;
}

} // namespace studio::session
