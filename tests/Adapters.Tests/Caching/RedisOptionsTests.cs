using System.ComponentModel.DataAnnotations;
using CivilAffairsGraph.Adapters.Caching;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

public sealed class RedisOptionsTests
{
    private const string Key = "c2FuZGJveC1vbmx5LWtleS1vZi1yZWRpcy0zMmJ5dGU=";

    [Theory]
    [InlineData("", "", "")]
    [InlineData("127.0.0.1:6379", Key, "")]
    [InlineData("127.0.0.1:6379,password=hidden", "", "Cache:Redis:Keys is empty")]
    [InlineData("127.0.0.1:6379", $"{Key} c2hvcnQ= ***", "Cache:Redis:Keys:1 is not|Cache:Redis:Keys:2 is not")]
    [InlineData("127.0.0.1:6379,nonsense=hidden", Key, "Cache:Redis:Configuration is not")]
    [InlineData("password=hidden", Key, "Cache:Redis:Configuration is not")]
    public void Options_WithMistakes_NameEachAndNoSecret(string configuration, string keys, string expected)
    {
        var options = new RedisOptions { Configuration = configuration, Keys = keys.Split(' ', StringSplitOptions.RemoveEmptyEntries) };
        var mistakes = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), mistakes, validateAllProperties: true);

        var messages = string.Join('|', mistakes.Select(mistake => mistake.ErrorMessage));
        Assert.All(expected.Split('|').Zip(expected.Length == 0 ? [""] : messages.Split('|')), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Equal(expected.Length == 0, messages.Length == 0);
        Assert.DoesNotContain("hidden", messages, StringComparison.Ordinal);
    }
}
