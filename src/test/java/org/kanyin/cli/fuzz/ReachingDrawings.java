package org.kanyin.cli.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drawings: every element that may refer, every property that takes an address. */
final class ReachingDrawings {
  private static final List<String> ELEMENTS =
      List.of(
              "a altGlyph animate animateColor animateMotion animateTransform audio circle clipPath"
                  .split(" "),
              "color-profile cursor defs definition-src desc discard ellipse feImage filter font"
                  .split(" "),
              "font-face-uri foreignObject g glyphRef handler hatch image iframe line linearGradient"
                  .split(" "),
              "link listener marker mask mesh metadata mpath object path pattern prefetch"
                  .split(" "),
              "radialGradient rect script set solidColor stop style svg switch symbol text textPath"
                  .split(" "),
              "title tref tspan unknown use video view".split(" "))
          .stream()
          .flatMap(java.util.Arrays::stream)
          .toList();

  private static final List<String> PROPERTIES =
      List.of(
          ("fill stroke filter mask clip-path marker marker-start marker-mid marker-end cursor"
                  + " color-profile src background background-image list-style-image"
                  + " enable-background behavior -moz-binding content font-family"
                  + " border-image mask-image shape-inside shape-subtract offset-path")
              .split(" "));

  private ReachingDrawings() {}

  static List<FuzzCase> cases(String address) {
    List<String> bodies = new ArrayList<>();
    for (String e : ELEMENTS) {
      String all =
          " xlink:href='%s#a' href='%s' src='%s' data='%s' xml:base='%s' xlink:role='%s'"
              + " xlink:show='embed' xlink:actuate='onLoad' externalResourcesRequired='true'";
      String shape = "<" + e + " id='z' width='9' height='9' r='4' d='M0 0L9 9'";
      bodies.add(shape + all + ">字</" + e + "><use xlink:href='#z'/>");
      bodies.add("<defs>" + shape + " xlink:href='%s'/></defs><use href='#z'/>");
    }
    for (String p : PROPERTIES) {
      String value = "url(%s#p)";
      bodies.add("<rect width='9' height='9' " + p.replaceFirst("^-", "") + "='" + value + "'/>");
      bodies.add("<text y='9' style=\"" + p + ": url('%s') red\">字</text>");
      bodies.add("<style>* { " + p + ": \\75rl(%s) }</style><text y='9'>字</text>");
    }
    String nested = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>";
    String data = "<image href='%s' width='9' height='9'/></svg>";
    for (int i = 0; i < 3; i++) {
      String inner = (nested + data).replace("%s", address);
      data = "<image href='" + base64(inner) + "' width='9' height='9'/></svg>";
    }
    bodies.add(data.replace("</svg>", ""));
    bodies.add("<style type='text/xsl' href='%s'/><style media='print'>@import '%s'</style>");
    bodies.add(
        "<style>@font-face{font-family:a;src:url(%s)} text{font:9px a}</style><text>字</text>");
    bodies.add("<style>@namespace url(%s); @media all { @import url(%s); }</style><text>字</text>");
    bodies.add("<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s' parse='text'/>");
    List<FuzzCase> cases = new ArrayList<>();
    for (String body : bodies) {
      cases.add(shown(DrawingFuzz.HEAD + body.replace("%s", address) + "</svg>"));
    }
    for (String prolog :
        List.of(
            "<?xml-stylesheet href='%s'?>",
            "<?xml-model href='%s'?>",
            "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' '%s'>",
            "<!DOCTYPE svg [<!ENTITY % x SYSTEM '%s'>%x;]>",
            "<!DOCTYPE svg [<!ATTLIST rect xlink:href CDATA #FIXED '%s'>]>")) {
      cases.add(shown(prolog.replace("%s", address) + DrawingFuzz.SOUND));
    }
    return cases;
  }

  private static String base64(String drawing) {
    byte[] bytes = drawing.getBytes(StandardCharsets.UTF_8);
    return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  private static FuzzCase shown(String drawing) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("i/issue.xml", FuzzCase.showing("a.svg"));
    files.put("i/a.svg", drawing.getBytes(StandardCharsets.UTF_8));
    return FuzzCase.render(files);
  }
}
