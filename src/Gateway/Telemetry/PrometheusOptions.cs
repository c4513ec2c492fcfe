using System.ComponentModel.DataAnnotations;
using System.Net;

namespace CivilAffairsGraph.Gateway.Telemetry;

/// <summary>Where Prometheus reads metrics. Bound from the section <c>Telemetry:Prometheus</c>.</summary>
internal sealed class PrometheusOptions : IValidatableObject
{
    /// <summary>Port of the page <c>/metrics</c>, apart from that of the endpoint: 1 to 65,535; 0 for none. Default: none.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; }

    /// <summary>Address it listens on. Default: this machine only.</summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IPAddress.TryParse(Address, out _))
        {
            yield return new("Telemetry:Prometheus:Address is not an IP address.", [nameof(Address)]);
        }
    }
}
