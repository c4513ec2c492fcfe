using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
