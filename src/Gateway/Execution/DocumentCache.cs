using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Keeps parsed documents that passed the rules of the language, under their exact text. The least recently used go first.</summary>
internal sealed class DocumentCache(IOptions<DocumentOptions> options)
{
    private readonly DocumentOptions _room = options.Value;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Text, GraphQLDocument Document)>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Text, GraphQLDocument Document)> _byUse = new();

    /// <summary>Documents kept now.</summary>
    public int Count => _entries.Count;

    /// <summary>Characters of text kept now.</summary>
    public int Characters { get; private set; }

    /// <summary>The document of the text; null when it is not kept.</summary>
    public GraphQLDocument? Find(string text)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(text, out var entry))
            {
                return null;
            }

            _byUse.Remove(entry);
            _byUse.AddFirst(entry);
            return entry.Value.Document;
        }
    }

    /// <summary>Keeps a document. One longer than a tenth of the room is not kept, so that it does not drive out many.</summary>
    public void Keep(string text, GraphQLDocument document)
    {
        lock (_gate)
        {
            if (text.Length > _room.MaximumCharacters / 10 || _entries.ContainsKey(text))
            {
                return;
            }

            KnownDocument.Of(document).HasPassed = true;
            _entries[text] = _byUse.AddFirst((text, document));
            Characters += text.Length;
            while (_entries.Count > _room.MaximumCount || Characters > _room.MaximumCharacters)
            {
                DropOldest();
            }
        }
    }

    private void DropOldest()
    {
        var text = _byUse.Last!.Value.Text;
        _byUse.RemoveLast();
        _entries.Remove(text);
        Characters -= text.Length;
    }
}
