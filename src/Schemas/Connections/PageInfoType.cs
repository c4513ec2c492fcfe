using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>What lies before and after a page.</summary>
internal sealed class PageInfoType : ObjectGraphType<PageInfo>
{
    public PageInfoType()
    {
        (Name, Description) = ("PageInfo", "What lies before and after a page.");
        Field(page => page.HasNextPage).Description("True when a node follows the page.");
        Field(page => page.HasPreviousPage).Description("True when a node comes before the page.");
        Field(page => page.StartCursor, nullable: true).Description("Cursor of the first node; null for an empty page.");
        Field(page => page.EndCursor, nullable: true).Description("Cursor of the last node; null for an empty page.");
    }
}
