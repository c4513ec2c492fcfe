using System.Text;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>One request.</summary>
/// <param name="Kind">What sort of case it is.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Headers">Header lines, unchecked.</param>
public sealed record FuzzCase(string Kind, string Method, string Address, byte[]? Body, IReadOnlyList<(string Name, string Value)> Headers)
{
    /// <summary>The request, made anew.</summary>
    public HttpRequestMessage ToRequest()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(Address, UriKind.Relative));
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body);
        }

        foreach (var (name, value) in Headers)
        {
            if (name == "Content-Type")
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }

    /// <summary>The case as somebody can send it again.</summary>
    public override string ToString() =>
        $"{Kind}: {Method} {Address}\n{string.Join('\n', Headers.Select(header => $"{header.Name}: {header.Value}"))}\n\n{(Body is null ? "" : Encoding.UTF8.GetString(Body))}";
}
