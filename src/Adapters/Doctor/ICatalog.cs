namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>How one engine says what is in a database, and why it does not answer. Statements answer the same columns on every engine; none of them writes.</summary>
internal interface ICatalog
{
    /// <summary>Tables and views: schema, name, is a view, is found without its schema, may be written to.</summary>
    string TablesSql { get; }

    /// <summary>Columns: schema, table, name, type, length, collation, may be read.</summary>
    string ColumnsSql { get; }

    /// <summary>First columns of indexes: schema, table, column, is unique alone, collation.</summary>
    string IndexesSql { get; }

    /// <summary>How names compare.</summary>
    StringComparer Names { get; }

    /// <summary>The type of a text column whose profile states none, and of row numbers.</summary>
    (string Text, string RowId) UsualTypes { get; }

    /// <summary>A name as statements write it.</summary>
    string Quote(string name);

    /// <summary>Up to so many values of a column as text, named <c>v</c>, in no order.</summary>
    /// <param name="column">The column, quoted.</param>
    /// <param name="table">The table, quoted.</param>
    /// <param name="rows">Most rows.</param>
    string Sample(string column, string table, int rows);

    /// <summary>What a column of that type holds.</summary>
    /// <param name="type">The type without length.</param>
    ColumnKind Kind(string type);

    /// <summary>Whether a column of one type can be read as another.</summary>
    bool Reads(string stated, string actual);

    /// <summary>Whether the index of a text column serves keys sent as the stated type.</summary>
    bool Serves(string stated, string actual);

    /// <summary>Whether an index of that collation is ordered by code point.</summary>
    bool IsCodePointOrder(string? collation);

    /// <summary>The statement that makes an index.</summary>
    /// <param name="table">The table, quoted.</param>
    /// <param name="column">The column.</param>
    /// <param name="ordered">Ranges of texts are to be served.</param>
    string CreateIndex(string table, CatalogColumn column, bool ordered);

    /// <summary>What to do when the index of a text column is not ordered by code point.</summary>
    /// <param name="table">The table, quoted.</param>
    /// <param name="column">The column.</param>
    string CollationRemedy(string table, CatalogColumn column);

    /// <summary>The right to read columns of a table, for the account <c>civil_affairs_reader</c>.</summary>
    /// <param name="schema">The schema; null for the account's own.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns.</param>
    string Grant(string? schema, string table, IEnumerable<string> columns);

    /// <summary>Why the database did not answer, without anything that the driver or the connection string says.</summary>
    string Reason(Exception error);

    /// <summary>The file that the database is; null for a server.</summary>
    string? FileOf(string connectionString);
}
