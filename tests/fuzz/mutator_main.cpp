#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// A plain driver for fuzz targets where libFuzzer is not at hand: takes seed files, mutates
// them with a fixed seed, so that ctest runs the same inputs each time.
//
//   rtmp_wire_mutator ROUNDS SEED FILE…
namespace {

using Bytes = std::vector<std::uint8_t>;

class Mutator {
public:
    explicit Mutator(unsigned seed)
        : m_random(seed) {}

    Bytes mutate(Bytes bytes, const Bytes& other) {
        for (auto changes = 1 + draw(8); changes > 0; --changes) {
            change(bytes, other);
        }
        return bytes;
    }

    std::size_t draw(std::size_t below) { return below == 0 ? 0 : m_random() % below; }

private:
    void change(Bytes& bytes, const Bytes& other) {
        static constexpr std::uint8_t kTelling[] = {0x00, 0x01, 0x02, 0x03, 0x0A,
                                                    0x7F, 0x80, 0xC0, 0xC3, 0xFF};
        const auto at = static_cast<std::ptrdiff_t>(draw(bytes.size() + 1));
        const auto length = static_cast<std::ptrdiff_t>(draw(16));
        const bool inside = at < static_cast<std::ptrdiff_t>(bytes.size());
        switch (draw(6)) {
        case 0:
            if (inside) {
                bytes[static_cast<std::size_t>(at)] ^= static_cast<std::uint8_t>(1U << draw(8));
            }
            break;
        case 1:
            if (inside) {
                bytes[static_cast<std::size_t>(at)] = kTelling[draw(std::size(kTelling))];
            }
            break;
        case 2:
            bytes.insert(bytes.begin() + at, static_cast<std::size_t>(length),
                         kTelling[draw(std::size(kTelling))]);
            break;
        case 3:
            bytes.erase(bytes.begin() + at,
                        bytes.begin() + std::min(at + length, static_cast<std::ptrdiff_t>(bytes.size())));
            break;
        case 4:
            bytes.resize(static_cast<std::size_t>(at));
            break;
        default:
            bytes.insert(bytes.begin() + at, other.begin(), other.end());
        }
        if (bytes.size() > 64 * 1024) {
            bytes.resize(64 * 1024);
        }
    }

    std::mt19937 m_random;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: %s ROUNDS SEED FILE...\n", argv[0]);
        return 2;
    }
    std::vector<Bytes> seeds;
    for (int i = 3; i < argc; ++i) {
        std::ifstream in(argv[i], std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        if (!in || seeds.back().empty()) {
            std::fprintf(stderr, "no seed in %s\n", argv[i]);
            return 2;
        }
        LLVMFuzzerTestOneInput(seeds.back().data(), seeds.back().size());
    }
    Mutator mutator(static_cast<unsigned>(std::stoul(argv[2])));
    const long rounds = std::stol(argv[1]);
    for (long round = 0; round < rounds; ++round) {
        const Bytes& seed = seeds[mutator.draw(seeds.size())];
        const Bytes input = mutator.mutate(seed, seeds[mutator.draw(seeds.size())]);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::printf("%ld inputs from %zu seeds\n", rounds, seeds.size());
    return 0;
}
