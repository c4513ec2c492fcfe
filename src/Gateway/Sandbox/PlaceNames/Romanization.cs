using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>Romanised place names by the pinyin of the characters that the sandbox uses.</summary>
internal static class Romanization
{
    private const string Syllables = """
        山shan 东dong 省sheng 济ji 南nan 市shi 历li 下xia 区qu 中zhong 槐huai 荫yin 天tian 桥qiao 城cheng 长chang 清qing 章zhang 丘qiu 阳yang
        莱lai 芜wu 钢gang 平ping 阴yin 县xian 商shang 河he 青qing 岛dao 北bei 黄huang 崂lao 李li 沧cang 即ji 墨mo 胶jiao 州zhou 度du 西xi
        淄zi 博bo 川chuan 张zhang 店dian 临lin 周zhou 村cun 桓huan 台tai 高gao 沂yi 源yuan 枣zao 庄zhuang 薛xue 峄yi 儿er 亭ting 滕teng
        营ying 口kou 垦ken 利li 津jin 广guang 饶rao 烟yan 芝zhi 罘fu 福fu 牟mou 蓬peng 龙long 招zhao 远yuan 栖qi 霞xia 海hai 潍wei 坊fang
        寒han 子zi 奎kui 文wen 朐qu 昌chang 乐le 诸zhu 寿shou 光guang 安an 密mi 邑yi 宁ning 任ren 兖yan 微wei 鱼yu 金jin 乡xiang 嘉jia 祥xiang
        汶wen 上shang 泗si 水shui 梁liang 曲qu 阜fu 邹zou 泰tai 岱dai 岳yue 新xin 肥fei 威wei 环huan 翠cui 登deng 荣rong 成cheng 乳ru 日ri 照zhao
        港gang 岚lan 五wu 莲lian 莒ju 兰lan 罗luo 郯tan 陵ling 费fei 蒙meng 沭shu 德de 庆qing 云yun 齐qi 原yuan 夏xia 武wu 禹yu 聊liao 府fu
        茌chi 谷gu 莘shen 阿e 冠guan 唐tang 滨bin 沾zhan 化hua 惠hui 民min 信xin 无wu 棣di 兴xing 菏he 泽ze 牡mu 丹dan 定ding 陶tao 曹cao 单dan
        巨ju 野ye 郓yun 鄄juan 明ming 郊jiao 苍cang 方fang 王wang 刘liu 陈chen 赵zhao 孙sun 吴wu 徐xu 马ma 朱zhu 胡hu 郭guo 何he 林lin 郑zheng
        宋song 韩han 冯feng 董dong 程cheng 袁yuan 于yu 杜du 魏wei 家jia 前qian 后hou 大da 小xiao 老lao 泉quan 石shi 柳liu 杨yang 桃tao 杏xing
        松song 竹zhu 凤feng 银yin 康kang 和he 路lu 街jie 库ku 公gong 园yuan 场chang 车che 站zhan 寺si 湖hu 号hao 巷xiang 屯tun 花hua 四si
        """;

    private static readonly Dictionary<char, string> Pinyin = Syllables
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).DistinctBy(entry => entry[0]).ToDictionary(entry => entry[0], entry => entry[1..]);

    /// <summary>Names read otherwise than their characters usually are.</summary>
    private static readonly Dictionary<string, string[]> Readings = new()
    {
        ["乐陵"] = ["lao", "ling"],
        ["单"] = ["shan"],
        ["牟平"] = ["mu", "ping"],
    };

    /// <summary>The specific and the generic part, each in one word with a capital: <c>Lixia Qu</c>.</summary>
    public static string Of(string specific, string generic) => $"{Word(specific)} {Word(generic)}";

    private static string Word(string characters)
    {
        var syllables = Readings.GetValueOrDefault(characters) ?? [.. characters.Select(character => Pinyin[character])];
        // A syllable that begins with a vowel is set off from the one before it: Dong'e.
        var joined = syllables[0] + string.Concat(syllables.Skip(1).Select(syllable => "aeo".Contains(syllable[0], StringComparison.Ordinal) ? $"'{syllable}" : syllable));
        return string.Concat(char.ToUpper(joined[0], CultureInfo.InvariantCulture).ToString(), joined.AsSpan(1));
    }
}
