// Scoring of answers that are in memory, bare: a pass over N sheets of 48 answers that counts levels by item and by
// group and takes the means of every respondent, then means and deviations of items, practices, dimensions.
#include "measure.h"

#include <array>
#include <cmath>

namespace {

constexpr std::size_t items = 48, dimensions = 4, groups = 4, perDimension = items / dimensions;

struct Sums
{
    std::array<std::array<std::uint32_t, 6>, items> levels{};
    std::array<std::array<std::array<std::uint32_t, 2>, items>, groups> byGroup{};
};

struct Scores
{
    std::array<double, items> mean{}, deviation{};
    std::array<double, items / 3> practice{};
    std::array<double, dimensions> dimension{};
    double overall = 0;
};

void addSheet(const std::uint8_t *sheet, std::size_t group, Sums &sums, float *respondent)
{
    for (std::size_t d = 0; d < dimensions; ++d) {
        std::uint32_t sum = 0, answered = 0;
        for (std::size_t i = d * perDimension; i < (d + 1) * perDimension; ++i) {
            const std::uint8_t level = sheet[i];
            ++sums.levels[i][level];
            sum += level;
            answered += level != 0 ? 1 : 0;
            sums.byGroup[group][i][0] += level;
            sums.byGroup[group][i][1] += level != 0 ? 1 : 0;
        }
        respondent[d] = answered != 0 ? float(sum) / float(answered) : 0.0F;
    }
}

Scores scoresOf(const Sums &sums)
{
    Scores scores;
    for (std::size_t i = 0; i < items; ++i) {
        double n = 0, sum = 0, squares = 0;
        for (std::size_t level = 1; level < 6; ++level) {
            const double count = sums.levels[i][level];
            n += count;
            sum += count * double(level);
            squares += count * double(level * level);
        }
        scores.mean[i] = n > 0 ? sum / n : 0;
        scores.deviation[i] = n > 1 ? std::sqrt(std::max(0.0, (squares - sum * sum / n) / (n - 1))) : 0;
        scores.practice[i / 3] += scores.mean[i] / 3;
        scores.dimension[i / perDimension] += scores.mean[i] / double(perDimension);
    }
    for (const double dimension : scores.dimension)
        scores.overall += dimension / double(dimensions);
    return scores;
}

} // namespace

int main()
{
    double kept = 0; // so that no work is optimised away
    for (const std::size_t respondents : {1000U, 10000U, 100000U}) {
        measure::Numbers numbers;
        std::vector<std::uint8_t> answers(respondents * items), group(respondents);
        std::generate(answers.begin(), answers.end(), [&] { return numbers.answer(); });
        std::generate(group.begin(), group.end(), [&] { return std::uint8_t(numbers.below(groups)); });
        std::vector<float> means(respondents * dimensions);
        const double time = measure::medianOf(21, [&] {
            Sums sums;
            for (std::size_t r = 0; r < respondents; ++r)
                addSheet(&answers[r * items], group[r], sums, &means[r * dimensions]);
            kept += scoresOf(sums).overall + double(means[0]);
        });
        measure::print("score_" + std::to_string(respondents), time, "us");
    }
    return kept > 0 ? 0 : 1;
}
