package org.kanyin.cli.command;

import java.util.Optional;
import org.kanyin.base.Length;
import org.kanyin.impose.model.BlankPages;
import org.kanyin.impose.model.DuplexFlip;
import org.kanyin.impose.model.ImposeRequest;
import org.kanyin.impose.model.PaperSize;
import org.kanyin.impose.model.Scheme;
import picocli.CommandLine.Option;

/** The options of {@code impose}, and the request that is made from them. */
final class ImposeOptions {
  @Option(
      names = "--scheme",
      paramLabel = "saddle|sewn-8|sewn-16|sewn-32|sewn|perfect|perfect-stack",
      defaultValue = "saddle",
      converter = ImposeValues.OfScheme.class,
      description = {
        "怎样成册：",
        "saddle 骑马订：一套到底，折好在折缝上打钉（默认）",
        "sewn-8、sewn-16、sewn-32 锁线订：每帖 8、16、32 页，各帖配齐后锁线；sewn 与 --section 同用，每帖页数自定",
        "perfect 胶订：每张裁开，左压右依次叠齐",
        "perfect-stack 胶订：整叠裁一刀，左边一叠压在右边一叠上",
        "也可以写中文：骑马订、锁线订、锁线订-8、锁线订-16、锁线订-32、胶订、胶订-整叠"
      })
  private Scheme scheme;

  @Option(
      names = "--section",
      paramLabel = "N|N-N",
      converter = ImposeValues.OfSection.class,
      description = "锁线订每帖的页数；写成 40-60 就在其中选空白最少的")
  private ImposeValues.Section section;

  @Option(
      names = "--cells",
      paramLabel = "2|4|8|16",
      converter = ImposeValues.OfCells.class,
      description = "纸的一面印几页；默认 2。4、8、16 折两、三、四次")
  private Integer cells;

  @Option(
      names = "--together",
      paramLabel = "N",
      defaultValue = "1",
      converter = ImposeValues.OfCount.class,
      description = "几张纸叠在一起折；默认 1，一面印 2 页时用不着")
  private int together;

  @Option(
      names = "--sheet",
      paramLabel = "A3|WxH",
      converter = ImposeValues.OfSize.class,
      description = "纸：A4、A3、SRA3、8开、16开等，或 450x320（毫米）；默认用放得下的最小一种")
  private PaperSize sheet;

  @Option(
      names = "--scale",
      paramLabel = "71%|fit",
      converter = ImposeValues.OfScaling.class,
      description = "页面的大小；默认 100%%，fit 按纸缩放")
  private ImposeRequest.Scaling scaling = ImposeRequest.Scaling.NATURAL;

  @Option(
      names = "--blanks",
      paramLabel = "before-back|end|start|2,22",
      converter = ImposeValues.OfBlanks.class,
      description = "空白页放在哪里：before-back 封底之前（默认）、end 最后、start 最前，或页码 2,22：放在这几页之后，轮流各一页")
  private BlankPages blanks = BlankPages.BEFORE_BACK;

  @Option(
      names = "--thickness",
      paramLabel = "MM",
      converter = ImposeValues.OfMillimetres.class,
      description = "纸厚（毫米，70 克纸约 0.1）：里层的页面按它往折缝移")
  private Length thickness = Length.ZERO;

  @Option(
      names = "--gap",
      paramLabel = "MM",
      converter = ImposeValues.OfMillimetres.class,
      description = "不在订口的相邻两页之间留多宽，供裁切；默认 0")
  private Length gap = Length.ZERO;

  @Option(
      names = "--margin",
      paramLabel = "MM",
      converter = ImposeValues.OfMillimetres.class,
      description = "打印机印不到的纸边；默认 0")
  private Length margin = Length.ZERO;

  @Option(
      names = "--marks",
      paramLabel = "all|fold,crop,register,label",
      converter = ImposeValues.OfMarks.class,
      description = "画哪些记号：折线、裁切线、套准线、帖码（第几张、正面背面、哪几页）；默认不画")
  private ImposeValues.MarkList marks = ImposeValues.MarkList.NONE;

  @Option(
      names = "--turn",
      paramLabel = "long|short",
      description = "双面打印怎样翻面：long 长边，short 短边；默认用正反两面都正着的一种，做完会说是哪种")
  private DuplexFlip turning;

  @Option(
      names = "--sides",
      paramLabel = "both|front|back",
      description = "只要正面或背面，给不会双面打印的打印机；默认 both")
  private ImposeRequest.Sides sides = ImposeRequest.Sides.BOTH;

  @Option(
      names = "--pages",
      paramLabel = "3-5",
      converter = PageList.Converter.class,
      description = "只要印有这几页的纸，用来补印")
  private PageList pages = PageList.ALL;

  @Option(
      names = "--sheets",
      paramLabel = "2-3",
      converter = PageList.Converter.class,
      description = "只要第几张纸")
  private PageList sheets = PageList.ALL;

  @Option(names = "--reverse", description = "倒过来，最后一张在最前")
  private boolean reverse;

  ImposeRequest request() {
    Scheme wanted = (cells == null ? scheme : scheme.withCells(cells)).withTogether(together);
    if (section != null) {
      wanted = wanted.withSections(section.from(), section.to());
    }
    ImposeRequest.Paper paper =
        ImposeRequest.Paper.DEFAULT
            .withSize(Optional.ofNullable(sheet))
            .withScaling(scaling)
            .withMargin(margin)
            .withGap(gap)
            .withThickness(thickness)
            .withMarks(marks.kinds());
    ImposeRequest.Printing printing =
        ImposeRequest.Printing.DEFAULT
            .withSides(sides)
            .withTurning(Optional.ofNullable(turning))
            .withOnly(pages.sheets(), sheets.sheets())
            .withReversed(reverse);
    return ImposeRequest.of(wanted).with(blanks).on(paper).printed(printing);
  }
}
