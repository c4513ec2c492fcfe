using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

[OptionsValidator]
internal sealed partial class DocumentOptionsValidator : IValidateOptions<DocumentOptions>;
