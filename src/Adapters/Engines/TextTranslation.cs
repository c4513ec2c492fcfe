using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>Puts an engine's <see cref="TextDialect"/> in front of EF's own translations.</summary>
internal sealed class TextTranslation(IDatabaseEngine engine) : IDbContextOptionsExtension
{
    public DbContextOptionsExtensionInfo Info => new TranslationInfo(this);

    private IDatabaseEngine Engine => engine;

    public void ApplyServices(IServiceCollection services) => services
        .AddScoped(Translator)
        .AddScoped<IMethodCallTranslatorPlugin>(provider => provider.GetRequiredService<TextTranslator>())
        .AddScoped<IMemberTranslatorPlugin>(provider => provider.GetRequiredService<TextTranslator>());

    public void Validate(IDbContextOptions options)
    {
    }

    private TextTranslator Translator(IServiceProvider provider)
    {
        var sql = provider.GetRequiredService<ISqlExpressionFactory>();
        return new TextTranslator(engine.Dialect(sql, provider.GetRequiredService<IRelationalTypeMappingSource>()), sql);
    }

    private sealed class TranslationInfo(TextTranslation extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => extension.Engine.GetHashCode();

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is TranslationInfo info && ((TextTranslation)info.Extension).Engine == extension.Engine;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}
