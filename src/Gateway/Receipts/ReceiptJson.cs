using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>How the parts of receipts are written, and how strictly they are read.</summary>
internal static class ReceiptJson
{
    /// <summary>Texts of a receipt are never part of a page, so that Chinese may stand as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
