using System.ComponentModel.DataAnnotations;
using OpenTelemetry.Exporter;

namespace CivilAffairsGraph.Gateway.Telemetry;

/// <summary>Where traces and metrics are sent. Bound from the section <c>Telemetry:Otlp</c>.</summary>
internal sealed class OtlpOptions : IValidatableObject
{
    /// <summary>Address of an OpenTelemetry collector, such as <c>http://127.0.0.1:4317</c>; empty for none.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary><c>Grpc</c> or <c>HttpProtobuf</c>; default <c>Grpc</c>.</summary>
    [EnumDataType(typeof(OtlpExportProtocol))]
    public OtlpExportProtocol Protocol { get; set; } = OtlpExportProtocol.Grpc;

    /// <summary>Share of the requests that are traced, unless their caller decides: 0 to 1, default 1.</summary>
    [Range(0.0, 1.0)]
    public double TracedShare { get; set; } = 1;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Endpoint.Length > 0 && !(Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            yield return new("Telemetry:Otlp:Endpoint is not an address of http or https.", [nameof(Endpoint)]);
        }
    }

    /// <summary>Where one kind of signal goes: over HTTP each has a path of its own.</summary>
    public Uri AddressOf(string signal) => Protocol == OtlpExportProtocol.Grpc ? new Uri(Endpoint) : new Uri($"{Endpoint.TrimEnd('/')}/v1/{signal}");
}
