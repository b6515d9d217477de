package org.kanyin.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kanyin.check.DamageKind.Made;

/** Pages set from a manuscript that was edited, against the manuscript as it was. */
final class ManuscriptKinds extends KindList {
  ManuscriptKinds() {
    edit("two paragraphs run together", "K089", "</p>\\s*<p>(?=[^<]{60})", m -> "");
    edit(
        "one paragraph becomes two",
        "K090",
        "(<p>[^<]{60,160}[，；])(?=[^<]{40})",
        m -> m.group(1) + "</p><p>");
    edit(
        "numbers of a list become dots",
        "K091",
        "<list kind=\"number\"",
        m -> "<list kind=\"bullet\"");
    edit(
        "dots of a list become numbers",
        "K091",
        "<list kind=\"bullet\"",
        m -> "<list kind=\"number\"");
    edit(
        "labels of a list lost",
        "K091",
        "<list kind=\"(?:bullet|number)\"",
        m -> "<list kind=\"plain\"");
    edit(
        "a heading becomes a paragraph",
        "K107",
        "<heading level=\"\\d\">([^<]*)</heading>",
        m -> "<p>" + m.group(1) + "</p>");
    edit(
        "a heading of another level",
        "K107",
        "<heading level=\"1\">",
        m -> "<heading level=\"3\">");
    edit(
        "words set bold",
        "K108",
        "(<p>[^<]{10,40})([一-鿿]{6})",
        m -> m.group(1) + "<strong>" + m.group(2) + "</strong>");
    edit("words changed", "K023", "(<p>[^<]{10,80})的([一-鿿])", m -> m.group(1) + "地" + m.group(2));
    edit("words left out", "K023", "(<p>[^<]{10,80})[一-鿿]{5}", m -> m.group(1));
    edit("a sentence added", "K023 K024", "(<p>[^<]{10,80}。)", m -> m.group(1) + "这一句是后来添的。");
    edit(
        "a full blank in a sentence",
        "K095",
        "(<p>[^<]{10,80}[一-鿿])(?=[一-鿿])",
        m -> m.group(1) + "　");
    edit("a paragraph left out", "K020", "<p>[^<]{30,}</p>", m -> "");
    edit(
        "two paragraphs exchanged",
        "K022",
        "(<p>[^<]{60,}</p>)(\\s*)(<p>[^<]{60,}</p>)",
        m -> m.group(3) + m.group(2) + m.group(1));
    edit(
        "two items exchanged",
        "K022",
        "(<item>[^<]{8,}</item>)(\\s*)(<item>[^<]{8,}</item>)",
        m -> m.group(3) + m.group(2) + m.group(1));
    edit(
        "two rows exchanged",
        "K022",
        "(<row>(?:(?!<row|head|span).)*?</row>)(\\s*)(<row>(?:(?!<row|span).)*?</row>)",
        m -> m.group(3) + m.group(2) + m.group(1));
    edit(
        "a row left out",
        "K020",
        "(?<=</row>\\s{0,40})<row>(?:(?!span).)*?</row>(?=\\s*<row)",
        m -> "");
    edit("a figure left out", "K103 K020", "<figure src=\"pictures.*?</figure>", m -> "");
    edit("a note left out", "K020 K098", "<footnote>.*?</footnote>", m -> "");
    edit(
        "two authors exchanged",
        "K009 K022",
        "(<author[^>]*>[^<]*</author>)(\\s*)(<author[^>]*>[^<]*</author>)",
        m -> m.group(3) + m.group(2) + m.group(1));
    edit("an author left out", "K009 K020", "<author[^>]*>[^<]*</author>(?=\\s*<author)", m -> "");
    edit(
        "two headings exchanged",
        "K022",
        "(?s)<heading level=\"(\\d)\">([^<]*)</heading>(.{200,}?)<heading"
            + " level=\"\\1\">([^<]*)</heading>",
        m ->
            "<heading level=\""
                + m.group(1)
                + "\">"
                + m.group(4)
                + "</heading>"
                + m.group(3)
                + "<heading level=\""
                + m.group(1)
                + "\">"
                + m.group(2)
                + "</heading>");
    edit(
        "one picture in another's place",
        "K104",
        "pictures/[a-z]+\\.png",
        m -> "pictures/other.png");
  }

  /** What a match becomes. */
  private interface Replacement {
    String of(MatchResult match);
  }

  private void edit(String name, String codes, String pattern, Replacement by) {
    Pattern p = Pattern.compile(pattern, Pattern.DOTALL);
    kind(name, codes, (of, r) -> made(of, r, p, by));
  }

  private static Optional<Made> made(Specimen of, Random r, Pattern pattern, Replacement by)
      throws IOException {
    Path folder = of.manifest.getParent();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(f -> f.toString().endsWith(".xml") && !f.toString().contains("press"))
              .sorted()
              .toList();
    }
    record Hit(Path file, MatchResult match) {}
    List<Hit> hits = new ArrayList<>();
    for (Path f : files) {
      String xml = Files.readString(f);
      pattern.matcher(xml).results().forEach(m -> hits.add(new Hit(f, m)));
    }
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    Hit hit = hits.get(r.nextInt(hits.size()));
    String xml = Files.readString(hit.file());
    String edited =
        xml.substring(0, hit.match().start())
            + by.of(hit.match())
            + xml.substring(hit.match().end());
    Path home = Files.createTempDirectory("edited");
    Path copy = home.resolve("issue");
    copy(folder, copy);
    Path office = folder.resolveSibling("office.xml");
    if (Files.exists(office)) {
      Files.copy(office, home.resolve("office.xml"));
    }
    Files.writeString(copy.resolve(folder.relativize(hit.file())), edited);
    byte[] pdf = Specimen.render(copy.resolve(folder.relativize(of.manifest)), of.request).pdf();
    return Optional.of(new Made(pdf, pages(of, hit.match().group()), Optional.empty()));
  }

  private static void copy(Path folder, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path f : all.filter(Files::isRegularFile).toList()) {
        Path there = to.resolve(folder.relativize(f));
        Files.createDirectories(there.getParent());
        Files.copy(f, there);
      }
    }
    Path picture = to.resolve("pictures/other.png");
    if (Files.isDirectory(picture.getParent())) {
      var image =
          new java.awt.image.BufferedImage(1260, 1000, java.awt.image.BufferedImage.TYPE_INT_RGB);
      var g = image.createGraphics();
      g.fillRect(0, 0, 1260, 1000);
      g.setColor(java.awt.Color.BLACK);
      g.fillOval(200, 100, 700, 600);
      g.dispose();
      javax.imageio.ImageIO.write(image, "png", picture.toFile());
    }
  }

  /** The pages on which the words of the passage stand, and the contents. */
  private static Set<Integer> pages(Specimen of, String passage) {
    String words = passage.replaceAll("<[^>]*>|\\s", "");
    String found = words.substring(0, Math.min(6, words.length()));
    Set<Integer> pages =
        found.isEmpty()
            ? Set.of()
            : of.structure.body().stream()
                .filter(
                    l ->
                        org.kanyin.analysis.model.PrintedText.solid(
                                l.text().stream().map(t -> t.text()).collect(Collectors.joining()))
                            .contains(found))
                .map(l -> l.number())
                .collect(Collectors.toSet());
    Set<Integer> all =
        pages.isEmpty()
            ? IntStream.rangeClosed(0, of.pages()).boxed().collect(Collectors.toSet())
            : pages.stream().flatMap(p -> Stream.of(p, p + 1)).collect(Collectors.toSet());
    all.add(2);
    return all;
  }
}
