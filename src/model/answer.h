#pragma once

#include <QtGlobal>

/// An answer is one character, in memory as in the workspace: '1' to '5', 'N' not applicable, 'D' don't know, '-' open.
namespace heartwood {

enum class Answer : char {
    Level1 = '1',
    Level2 = '2',
    Level3 = '3',
    Level4 = '4',
    Level5 = '5',
    NotApplicable = 'N',
    DontKnow = 'D',
    Open = '-',
};

constexpr bool isLevel(Answer answer)
{
    return answer >= Answer::Level1 && answer <= Answer::Level5;
}
/// 1..5; asserts isLevel.
constexpr int levelOf(Answer answer)
{
    Q_ASSERT(isLevel(answer));
    return static_cast<char>(answer) - '0';
}
constexpr Answer answerOfLevel(int level)
{
    Q_ASSERT(level >= 1 && level <= 5);
    return static_cast<Answer>('0' + level);
}
constexpr bool isAnswer(char c)
{
    return (c >= '1' && c <= '5') || c == 'N' || c == 'D' || c == '-';
}

} // namespace heartwood
