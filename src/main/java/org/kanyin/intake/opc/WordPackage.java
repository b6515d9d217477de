package org.kanyin.intake.opc;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * A Word file, opened: its main document and what that is related to. Parts are known by the end of
 * the relation's type ({@code styles}, {@code numbering}), which both families of namespaces share.
 */
public final class WordPackage implements Closeable {
  /** An entry of a package, unpacked; the longest document.xml seen has 40 MB. */
  private static final long ENTRY_MAX = 256L << 20;

  /** Deflate packs 1:1032 at most, and even text that repeats itself stays under 1:700. */
  private static final double RATIO_MIN = 0.0012;

  /** A manuscript with a thousand pictures is one; POI's own limit is 1,000 entries. */
  private static final long ENTRIES_MAX = 10_000;

  private final OPCPackage opened;
  private final PackagePart main;
  private final Map<String, PackageRelationshipCollection> relations = new HashMap<>();

  private WordPackage(OPCPackage opened, PackagePart main) {
    this.opened = opened;
    this.main = main;
  }

  /**
   * Opens a file that {@link FileFormat} calls a zip.
   *
   * @throws PackageFault where it is no package, or none of Word's
   */
  public static WordPackage open(Path file) throws PackageFault {
    ZipSecureFile.setMaxEntrySize(ENTRY_MAX);
    ZipSecureFile.setMinInflateRatio(RATIO_MIN);
    ZipSecureFile.setMaxFileCount(ENTRIES_MAX);
    OPCPackage opened;
    try {
      opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
    } catch (InvalidFormatException | RuntimeException e) {
      throw fault(e, file);
    }
    try {
      return new WordPackage(opened, mainPart(opened, file));
    } catch (PackageFault e) {
      opened.revert();
      throw e;
    }
  }

  private static PackageFault fault(Exception e, Path file) {
    return isBomb(e)
        ? new PackageFault(PackageFault.Kind.BOMB, "")
        : ForeignZip.of(file)
            .map(format -> new PackageFault(PackageFault.Kind.OTHER_FORMAT, format))
            .orElseGet(() -> new PackageFault(PackageFault.Kind.BROKEN, ""));
  }

  /** POI says so in words only. */
  private static boolean isBomb(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t.getMessage() != null && t.getMessage().contains("Zip bomb")) {
        return true;
      }
    }
    return false;
  }

  private static PackagePart mainPart(OPCPackage opened, Path file) throws PackageFault {
    try {
      for (PackageRelationship r : opened.getRelationships()) {
        if (r.getRelationshipType().endsWith("/officeDocument")
            && r.getTargetMode() == TargetMode.INTERNAL) {
          PackagePart part = opened.getPart(r);
          if (part != null && part.getContentType().contains("wordprocessingml")) {
            return part;
          }
          if (part != null && part.getContentType().contains("ms-word")) {
            return part; // .docm
          }
        }
      }
    } catch (RuntimeException e) {
      throw fault(e, file);
    }
    throw ForeignZip.of(file)
        .map(format -> new PackageFault(PackageFault.Kind.OTHER_FORMAT, format))
        .orElseGet(() -> new PackageFault(PackageFault.Kind.BROKEN, ""));
  }

  /** The main document. */
  public XmlElement document() throws PackageFault {
    return tree(main);
  }

  public String documentPart() {
    return main.getPartName().getName();
  }

  /** The part that the main document calls so, where there is one and it can be read. */
  public Optional<XmlElement> related(String type) throws PackageFault {
    List<NamedTree> all = allRelated(type);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0).tree());
  }

  /** A part and its name, which its own relations start from. */
  public record NamedTree(String part, XmlElement tree) {}

  /** All parts of the main document of that kind: several headers, several footers. */
  public List<NamedTree> allRelated(String type) throws PackageFault {
    List<NamedTree> found = new java.util.ArrayList<>();
    for (PackageRelationship r : relations(main.getPartName().getName())) {
      if (r.getRelationshipType().endsWith("/" + type)
          && r.getTargetMode() == TargetMode.INTERNAL) {
        Optional<PackagePart> part = part(main, r);
        if (part.isPresent()) {
          found.add(new NamedTree(part.get().getPartName().getName(), tree(part.get())));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Where a relation of a part leads outside the package: a link's address. */
  public Optional<String> external(String part, String id) throws PackageFault {
    PackageRelationship r = relations(part).getRelationshipByID(id);
    return r != null && r.getTargetMode() == TargetMode.EXTERNAL
        ? Optional.of(r.getTargetURI().toString())
        : Optional.empty();
  }

  /** The file inside the package that a relation of a part names. */
  public Optional<PackedFile> file(String part, String id) throws PackageFault {
    PackageRelationship r = relations(part).getRelationshipByID(id);
    if (r == null || r.getTargetMode() == TargetMode.EXTERNAL) {
      return Optional.empty();
    }
    Optional<PackagePart> found = part(named(part), r);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = found.get().getInputStream()) {
      return Optional.of(new PackedFile(found.get().getPartName().getName(), in.readAllBytes()));
    } catch (IOException | RuntimeException e) {
      throw fault(e);
    }
  }

  /** A picture or another file in the package. */
  public record PackedFile(String name, byte[] bytes) {}

  private PackagePart named(String part) {
    try {
      return opened.getPart(PackagingURIHelper.createPartName(part));
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the name of a part that was read: " + part, e);
    }
  }

  private static Optional<PackagePart> part(PackagePart from, PackageRelationship relation) {
    try {
      URI target = relation.getTargetURI();
      return target.toString().contains("NULL")
          ? Optional.empty() // what Word writes for a picture that is gone
          : Optional.ofNullable(from.getRelatedPart(relation));
    } catch (InvalidFormatException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private PackageRelationshipCollection relations(String part) throws PackageFault {
    PackageRelationshipCollection known = relations.get(part);
    if (known == null) {
      try {
        known = named(part).getRelationships();
      } catch (InvalidFormatException | RuntimeException e) {
        throw fault(e);
      }
      relations.put(part, known);
    }
    return known;
  }

  private static XmlElement tree(PackagePart part) throws PackageFault {
    try (InputStream in = part.getInputStream()) {
      return XmlTreeReader.read(in, part.getPartName().getName());
    } catch (IOException | RuntimeException e) {
      throw fault(e);
    }
  }

  private static PackageFault fault(Exception e) {
    return new PackageFault(isBomb(e) ? PackageFault.Kind.BOMB : PackageFault.Kind.BROKEN, "");
  }

  /** Reading only: nothing is written back. */
  @Override
  public void close() {
    opened.revert();
  }
}
