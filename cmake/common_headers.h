// What nearly every file of the libraries reads, compiled once a library (HEARTWOOD_PCH). Files include what they use all
// the same: the tidy build goes without this.
#pragma once
#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QLocale>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <variant>
#include <vector>
