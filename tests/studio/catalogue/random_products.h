#pragma once

#include "studio/show/product.h"

#include <random>
#include <vector>

/// Products as hosts write them, and as they never would: any letters, any lengths within the limits.
class RandomProducts {
public:
    explicit RandomProducts(unsigned seed)
        : m_random(seed) {}

    std::vector<studio::show::Product> make(int count);
    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }
    bool chance(int percent) { return below(100) < percent; }

private:
    studio::show::Product product(int number);
    QString text(int longest);
    QStringList list(int longest);
    std::optional<studio::base::Money> maybeMoney();
    void addVariants(studio::show::Product& product);
    void addPapers(studio::show::Product& product);

    std::mt19937 m_random;
};
