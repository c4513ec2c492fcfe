namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>A folder of documents, which ends with its test.</summary>
internal sealed class DocumentFiles : IDisposable
{
    public DocumentFiles(params (string Folder, string Text)[] documents)
    {
        foreach (var ((folder, text), i) in documents.Select((document, i) => (document, i)))
        {
            File.WriteAllText(Path.Combine(System.IO.Directory.CreateDirectory(Path.Combine(Directory, folder)).FullName, $"{i}.graphql"), text);
        }
    }

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("documents-").FullName;

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
