#pragma once

namespace heartwood::live {

/// Lambdas for std::visit.
template<typename... Fs> struct Overloaded : Fs...
{
    using Fs::operator()...;
};
template<typename... Fs> Overloaded(Fs...) -> Overloaded<Fs...>;

} // namespace heartwood::live
