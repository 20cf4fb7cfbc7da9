#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace heartwood::ui {

/// Runs work beside the window's thread and hands its result to done in the window's thread; never, if the receiver is
/// gone by then.
template<typename Work, typename Done> void inBackground(QObject *receiver, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Value>>();
    auto *watcher = new QFutureWatcher<Value>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, work] {
        promise->start();
        promise->addResult(work());
        promise->finish();
    });
}

/// As inBackground, for work that takes a while. It is given a QPromise<void> &, to say how far it is and to ask
/// whether it was cancelled; both by way of the watcher that is returned, which goes once done has the result. A
/// receiver that may go before the work is done cancels it.
template<typename Work, typename Done> QFutureWatcher<void> *followed(QObject *receiver, Work work, Done done)
{
    using Value = std::invoke_result_t<Work, QPromise<void> &>;
    auto promise = std::make_shared<QPromise<void>>();
    auto result = std::make_shared<std::optional<Value>>();
    auto *watcher = new QFutureWatcher<void>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver, [watcher, result, done] {
        watcher->deleteLater();
        done(**result);
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, result, work] {
        promise->start();
        result->emplace(work(*promise));
        promise->finish();
    });
    return watcher;
}

} // namespace heartwood::ui
