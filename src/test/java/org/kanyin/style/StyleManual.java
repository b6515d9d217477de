package org.kanyin.style;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.SaxonApiException;
import org.kanyin.compose.model.Setting;
import org.kanyin.style.StyleSource.Parameter;

/**
 * The styles' manual, {@code docs/styles.md}: what the parameters' file says of each, with the
 * values the style itself makes of them.
 */
final class StyleManual {
  private static final Path STYLES = Path.of("styles").toAbsolutePath();
  private static final List<String> PAPERS = List.of("A4", "16开", "大32开", "A5");

  private final StringBuilder out = new StringBuilder();
  private final List<Parameter> all = StyleSource.parameters(STYLES.resolve("neibu"));
  private final List<Parameter> own = StyleSource.parameters(STYLES.resolve("gongwen"));
  private final List<StyleValues> neibu = new ArrayList<>();
  private final StyleValues gongwen;
  private final List<Parameter> bulletins = StyleSource.parameters(STYLES.resolve("jianbao"));
  private final StyleValues jianbao;

  StyleManual() throws IOException, SaxonApiException {
    List<String> names = names(all);
    StyleSource.variables(STYLES.resolve("neibu/geometry.xsl")).forEach(v -> names.add(v.name()));
    for (String paper : PAPERS) {
      neibu.add(StyleValues.of(STYLES.resolve("neibu"), names, Optional.of(paper)));
    }
    List<String> more = new ArrayList<>(names);
    names(own).stream().filter(n -> !names.contains(n)).forEach(more::add);
    StyleSource.variables(STYLES.resolve("gongwen/cover.xsl")).forEach(v -> more.add(v.name()));
    gongwen = StyleValues.of(STYLES.resolve("gongwen"), more, Optional.empty());
    names(bulletins).stream().filter(n -> !more.contains(n)).forEach(more::add);
    jianbao = StyleValues.of(STYLES.resolve("jianbao"), more, Optional.empty());
  }

  private static List<String> names(List<Parameter> parameters) {
    return parameters.stream()
        .map(Parameter::name)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  String neibuDrawing() {
    return PageDrawing.svg(neibu.get(0));
  }

  String gongwenDrawing() {
    return PageDrawing.svg(gongwen);
  }

  String markdown() {
    out.setLength(0);
    introduction();
    heading("样式 neibu", "![neibu 的一个对页](page.svg)");
    dimensions();
    heading(
        "neibu 的参数",
        "“A4”一栏是默认值；写着公式的，随公式里的参数走。k:size 按正文字号缩放后取最近的字号，" + "k:scaled 按正文字号缩放，k:down 按纸高缩放。");
    parameters(all, neibu.get(0), "A4 时");
    gongwen();
    jianbao();
    composition();
    return out.toString();
  }

  private void introduction() {
    out.append("# 样式手册\n\n");
    out.append(
        "本手册由样式的源文件和排字规则的说明生成（`mvn -q test -Dtest=StyleManualTest -Dupdate=true`），"
            + "不要手改；尺寸都是样式自己算出来的。\n\n");
    out.append(
        "样式是 `styles/` 下的一个文件夹：`neibu` 是内部刊物，`gongwen` 照 GB/T 9704 的版心与字体，`jianbao` 是简报。"
            + "清单里写 `style=\"gongwen\"`，或者用 `--style gongwen`，也可以给一个文件夹的路径。"
            + "改一个参数用 `--set`：\n\n");
    out.append(
        "```\nkanyin render issue.xml -o issue.pdf --set paper=大32开\n"
            + "kanyin render issue.xml -o issue.pdf --set paper-width=185 --set paper-height=260"
            + " --set characters=38 --set lines=33\n```\n\n");
    out.append(
        "自己做一种样式：把 `gongwen` 文件夹复制一份，改 `parameters.xsl` 里的值；要换写法的地方，"
            + "在自己的模块里写一个同名的模板或函数，它就盖过 neibu 的。参数只能用 neibu 里有的名字，"
            + "自己的模块要用新的数，也在 `parameters.xsl` 里写成参数，前面加一句说明。\n\n");
  }

  private void heading(String title, String text) {
    out.append("## ").append(title).append("\n\n").append(text).append("\n\n");
  }

  private void dimensions() {
    out.append("只给纸张，其余都跟着走。每行字数是版心最宽处（纸宽的 ")
        .append(neibu.get(0).shown("width-share"))
        .append("）排得下的整字数，每页行数是版心最高处（纸高的 ")
        .append(neibu.get(0).shown("height-share"))
        .append("）排得下的整行数，行距是字号的 ")
        .append(neibu.get(0).shown("leading"))
        .append(" 倍。毫米数从纸边量起。\n\n");
    out.append("| 尺寸 | ").append(String.join(" | ", PAPERS)).append(" |\n|---|");
    out.append("---|".repeat(PAPERS.size())).append('\n');
    PageDimensions.rows().forEach((label, value) -> row(label, neibu, value));
    out.append('\n');
  }

  private void row(String label, List<StyleValues> columns, Function<StyleValues, String> value) {
    out.append("| ").append(label).append(" | ");
    out.append(columns.stream().map(value).collect(Collectors.joining(" | "))).append(" |\n");
  }

  private void parameters(List<Parameter> list, StyleValues values, String column) {
    Map<String, List<Parameter>> sections =
        list.stream()
            .collect(
                Collectors.groupingBy(Parameter::section, LinkedHashMap::new, Collectors.toList()));
    sections.forEach(
        (section, parameters) -> {
          out.append("### ").append(section).append("\n\n| 参数 | ").append(column);
          out.append(" | 公式 | 说明 |\n|---|---|---|---|\n");
          parameters.forEach(p -> parameter(p, values));
          out.append('\n');
        });
  }

  private void parameter(Parameter p, StyleValues values) {
    String formula = p.isFormula() ? "`" + p.expression().replace("|", "\\|") + "`" : "";
    out.append("| `")
        .append(p.name())
        .append("` | ")
        .append(p.isFormula() ? values.shown(p.name()) : p.expression().replaceAll("'|\\(\\)", ""));
    out.append(" | ").append(formula).append(" | ").append(p.text()).append(" |\n");
  }

  private void gongwen() {
    heading("样式 gongwen", "![gongwen 的一个对页](page-gongwen.svg)");
    out.append(
        "版心、字体、字号照 GB/T 9704—2012。封面是简报的版头：刊名、期号、编印单位与日期、一道红线，" + "线下接目录。双页的订口在右，单页的在左。\n\n");
    out.append("| 尺寸 | gongwen |\n|---|---|\n");
    PageDimensions.rows()
        .forEach(
            (label, value) -> {
              if (!PageDimensions.isOfNeibusCover(label)) {
                row(label, List.of(gongwen), value);
              }
            });
    row("编印单位一行顶边", List.of(gongwen), v -> PageDimensions.mm(v, "publisher-top"));
    row("红线", List.of(gongwen), v -> PageDimensions.mm(v, "rule-top"));
    row("版头占版心行数", List.of(gongwen), v -> v.shown("cover-lines"));
    out.append('\n');
    heading("gongwen 的参数", "只列与 neibu 不同的；别的参数同样可以改，尺寸随正文字号走。");
    parameters(own, gongwen, "值");
  }

  private void jianbao() {
    heading(
        "样式 jianbao",
        "简报，两页也能成一期：没有封面，不另立目录页。版心、字体、字号与 gongwen 同。报头在第一页上端：左上角自上而下是份号、密级与保密期限、"
            + "紧急程度、刊物性质、提示语（有几项排几项），红色刊名，期号与总期号，左编印单位、右日期，一道红线；线下接排正文，"
            + "文章够多的先排目录。报尾在末页下端：粗线，报、送、发各一行，末行左是责任编辑等、右是印数，粗线；整个在一页，"
            + "上面至少有两行文字，放不下就连文字一起到下一页。用 `--set fill-to=4` 补足到一张纸（四面）的，报尾在最后一面，"
            + "前面是空白页。");
    heading("jianbao 的参数", "只列与 gongwen 不同的；别的参数同样可以改。");
    parameters(bulletins, jianbao, "值");
  }

  private void composition() {
    heading(
        "排字规则",
        "也用 `--set 名=值` 改，各种样式都认。`composition` 选预设：`gb` 照标准，" + "`print-2023` 照 2023 年的一期原刊。");
    out.append("| 规则 | 可用的值 | gb | print-2023 | 说明 |\n|---|---|---|---|---|\n");
    for (Setting.Description d : Setting.describe()) {
      out.append("| `").append(d.name()).append("` | ").append(d.values().replace("|", "\\|"));
      out.append(" | ").append(d.gb()).append(" | ").append(d.print2023());
      out.append(" | ").append(d.text()).append(" |\n");
    }
  }
}
