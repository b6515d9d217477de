package org.kanyin.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Drawings: such as reach outside, such as never end, sound ones spoilt. */
public final class DrawingFuzz implements Fuzz {
  static final String HEAD =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " width='100' height='100' viewBox='0 0 100 100'>";

  /** Something of everything that is drawn. */
  static final String SOUND =
      HEAD
          + "<title>图</title><style>.a { fill: #c00; stroke: black } g > rect { opacity: .5"
          + " }</style><defs><linearGradient id='l'><stop offset='0' stop-color='red'/><stop"
          + " offset='1' stop-color='blue'/></linearGradient><radialGradient id='r'"
          + " xlink:href='#l'/><pattern id='p' width='9' height='9'"
          + " patternUnits='userSpaceOnUse'><rect width='4' height='4'/></pattern><clipPath"
          + " id='c'><circle cx='50' cy='50' r='40'/></clipPath><mask id='m'><rect width='100'"
          + " height='50' fill='white'/></mask><marker id='k' markerWidth='4'"
          + " markerHeight='4'><path d='M0 0L4 2L0 4z'/></marker><symbol id='s' viewBox='0 0 9"
          + " 9'><ellipse cx='4' cy='4' rx='3' ry='2'/></symbol></defs><g transform='translate(5 5)"
          + " rotate(9)'><rect class='a' width='30' height='20'/></g><rect x='40' width='30'"
          + " height='30' fill='url(#l)'/><path d='M5 50C20 20 40 80 60 50S90 60 95 50A9 9 0 0 1 80"
          + " 90z' fill='url(#p)' stroke='url(#r)' stroke-width='2' stroke-dasharray='4 2'"
          + " marker-mid='url(#k)'/><polyline points='1,1 9,9 20,3' fill='none' stroke='green'"
          + " marker-end='url(#k)'/><g clip-path='url(#c)' mask='url(#m)'><line x1='0' y1='0'"
          + " x2='99' y2='99'/></g><use xlink:href='#s' x='9' y='60' width='20'"
          + " height='20'/><switch><text x='9' y='90' font-size='9'>图<tspan"
          + " dx='2'>字</tspan></text></switch><text><textPath"
          + " xlink:href='#q'>路</textPath></text><path id='q' d='M0 80H90'/></svg>";

  private static final String SHAPE = "<rect id='x' width='9' height='9'/>";

  private final Outside outside;

  public DrawingFuzz(Outside outside) {
    this.outside = outside;
  }

  @Override
  public FuzzCase make(Random random) {
    String drawing =
        switch (random.nextInt(8)) {
          case 0, 1 -> reaching(random);
          case 2 -> EndlessDrawing.of(random);
          case 3 -> TextMutation.of(reaching(random), random);
          case 4 -> TextMutation.of(SOUND, random);
          default -> TextMutation.values(SOUND, random);
        };
    Map<String, byte[]> files = new HashMap<>();
    files.put("i/issue.xml", FuzzCase.showing("a.svg"));
    byte[] bytes = drawing.getBytes(StandardCharsets.UTF_8);
    files.put("i/a.svg", random.nextInt(10) == 0 ? ByteMutation.of(bytes, random) : bytes);
    return FuzzCase.render(files);
  }

  private String reaching(Random random) {
    String to = outside.address(random);
    String escaped = to.replace("l", "\\6c ");
    String data =
        "data:image/svg+xml;base64,"
            + java.util.Base64.getEncoder()
                .encodeToString(
                    (HEAD + "<image xlink:href='" + to + "'/></svg>")
                        .getBytes(StandardCharsets.UTF_8));
    List<String> bodies =
        List.of(
            "<image xlink:href='%s' width='9' height='9'/>",
            "<image href='%s' width='9' height='9'/>",
            "<image xlink:href='" + data + "' width='9' height='9'/>",
            "<metadata><image id='z' xlink:href='%s'/></metadata><use xlink:href='#z'/>",
            "<desc><style>@import '%s';</style></desc>" + SHAPE,
            "<defs><g id='z'><image xlink:href='%s'/></g></defs><use xlink:href='#z'/>",
            "<use xlink:href='%s#a'/>",
            "<use href='%s#a'/>",
            "<style>@import url(%s);</style>" + SHAPE,
            "<style>@im\\70ort \"%s\";</style>" + SHAPE,
            "<style><![CDATA[@import url('%s') print;]]></style>" + SHAPE,
            "<style>rect { fill: \\75 rl(%s#p) }</style>" + SHAPE,
            "<style>rect { fill: url(" + escaped + "#p) }</style>" + SHAPE,
            "<style>/**/@charset 'x'; @font-face { font-family: a; src: url(%s) }</style>"
                + "<text y='9' font-family='a'>A</text>",
            "<rect width='9' height='9' style='fill:/**/url( \"%s#p\" )'/>",
            "<rect width='9' height='9' fill='url(%s#p) none'/>",
            "<rect width='9' height='9' style='behavior: url(%s); mask: expression(%s)'/>",
            "<rect width='9' height='9' filter='url(%s#f)' cursor='url(%s)'/>",
            "<filter id='f'><feImage xlink:href='%s'/></filter>"
                + "<rect width='9' height='9' filter='url(#f)'/>",
            "<text><tref xlink:href='%s#t'/></text>",
            "<text><textPath xlink:href='%s#t'>路</textPath></text>",
            "<script xlink:href='%s'/>" + SHAPE,
            "<script>java.lang.Runtime.getRuntime().exec('touch /tmp/x')</script>" + SHAPE,
            "<g onload='alert(1)' onclick='x()'>" + SHAPE + "</g>",
            "<g xml:base='%s'><use xlink:href='#a'/></g>",
            "<foreignObject width='9' height='9'><iframe src='%s'/></foreignObject>",
            "<a xlink:href='%s'>" + SHAPE + "</a>",
            "<a xlink:href='javascript:alert(1)'>x</a>",
            "<color-profile xlink:href='%s' name='p'/><rect fill='red icc-color(p,1,0,0)'/>",
            "<font><font-face><font-face-src><font-face-uri xlink:href='%s'/></font-face-src>"
                + "</font-face></font><text y='9'>A</text>",
            "<linearGradient id='l' xlink:href='%s#l'/><rect width='9' height='9' fill='url(#l)'/>",
            "<animate attributeName='xlink:href' values='%s'/><set attributeName='fill' to='%s'/>",
            "<rect width='9' height='9'><animate attributeName='width' to='99' dur='1s'"
                + " repeatCount='indefinite'/></rect>",
            "<switch><g requiredExtensions='%s'>" + SHAPE + "</g>" + SHAPE + "</switch>",
            "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s'/>" + SHAPE,
            "<text>&x;</text>",
            "<audio xlink:href='%s'/><video src='%s'/>" + SHAPE,
            "<handler type='text/ecmascript' ev:event='load' xmlns:ev='http://www.w3.org/2001/"
                + "xml-events'>x()</handler>"
                + SHAPE);
    String body = Outside.pick(random, bodies).replace("%s", to);
    String prolog =
        switch (random.nextInt(24)) {
          case 0 -> "<?xml-stylesheet type='text/css' href='" + to + "'?>";
          case 1 -> "<!DOCTYPE svg SYSTEM '" + to + "'>";
          case 2 -> "<!DOCTYPE svg [<!ENTITY x SYSTEM '" + to + "'>]>";
          case 3 -> "<!DOCTYPE svg [<!ENTITY % x SYSTEM '" + to + "'> %x;]>";
          default -> "";
        };
    String after = random.nextInt(8) == 0 ? "<?xml-stylesheet href='" + to + "'?>" : "";
    return prolog + HEAD + body + "</svg>" + after;
  }
}
