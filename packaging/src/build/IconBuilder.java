import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws the icon's SVG files as PNGs, a Windows {@code .ico} and a macOS {@code .icns}: {@code java
 * -Djava.awt.headless=true packaging/src/build/IconBuilder.java packaging/src/icon}. The results
 * are kept in the repository; run this after changing a drawing.
 *
 * <p>It knows the SVG the icon uses and no more: filled paths of absolute {@code M L H V A Z} (arcs
 * of circles, a quarter or a half turn) and vertical gradients. Anything else stops it.
 */
public final class IconBuilder {

  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  /** Windows picks from these. */
  private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

  /** Four-letter types of the icns format, each a PNG of that many pixels a side. */
  private static final Map<String, Integer> ICNS_TYPES = icnsTypes();

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?[0-9]*\\.?[0-9]+");

  private final Path directory;
  private final Map<Integer, byte[]> drawn = new HashMap<>();

  private IconBuilder(Path directory) {
    this.directory = directory;
  }

  /** Takes the directory of the drawings; writes {@code png/}, the ico and the icns there. */
  public static void main(String[] arguments) throws Exception {
    IconBuilder builder = new IconBuilder(Path.of(arguments[0]));
    Path png = Files.createDirectories(builder.directory.resolve("png"));
    for (int size : SIZES) {
      Files.write(png.resolve("portcullis-" + size + ".png"), builder.png(size));
    }
    Files.write(builder.directory.resolve("portcullis.ico"), builder.ico());
    Files.write(builder.directory.resolve("portcullis.icns"), builder.icns());
  }

  private static Map<String, Integer> icnsTypes() {
    Map<String, Integer> types = new LinkedHashMap<>();
    types.put("icp4", 16);
    types.put("icp5", 32);
    types.put("ic11", 32); // 16 points on a screen of double density, and so on
    types.put("ic12", 64);
    types.put("ic07", 128);
    types.put("ic13", 256);
    types.put("ic08", 256);
    types.put("ic14", 512);
    types.put("ic09", 512);
    types.put("ic10", 1024);
    return types;
  }

  /** The drawing made for this size, else the large one. */
  private Path drawing(int size) {
    Path tuned = directory.resolve("portcullis-" + size + ".svg");
    return Files.exists(tuned) ? tuned : directory.resolve("portcullis.svg");
  }

  private byte[] png(int size) throws Exception {
    byte[] known = drawn.get(size);
    if (known != null) {
      return known;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(draw(drawing(size), size), "png", bytes)) {
      throw new IOException("this Java writes no PNG");
    }
    drawn.put(size, bytes.toByteArray());
    return bytes.toByteArray();
  }

  private static BufferedImage draw(Path svg, int size) throws Exception {
    Document document =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(svg.toFile());
    String[] viewBox = document.getDocumentElement().getAttribute("viewBox").split(" ");
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double scale = size / Double.parseDouble(viewBox[2]);
    graphics.transform(AffineTransform.getScaleInstance(scale, scale));
    Map<String, Paint> gradients = gradients(document);
    NodeList paths = document.getElementsByTagName("path");
    for (int i = 0; i < paths.getLength(); i++) {
      Element path = (Element) paths.item(i);
      String fill = path.getAttribute("fill");
      graphics.setPaint(
          fill.startsWith("url(#")
              ? gradients.get(fill.substring(5, fill.length() - 1))
              : Color.decode(fill));
      boolean evenOdd = path.getAttribute("fill-rule").equals("evenodd");
      graphics.fill(
          outline(path.getAttribute("d"), evenOdd ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO));
    }
    graphics.dispose();
    return image;
  }

  private static Map<String, Paint> gradients(Document document) {
    Map<String, Paint> gradients = new HashMap<>();
    NodeList nodes = document.getElementsByTagName("linearGradient");
    for (int i = 0; i < nodes.getLength(); i++) {
      Element node = (Element) nodes.item(i);
      NodeList stops = node.getElementsByTagName("stop");
      float[] offsets = new float[stops.getLength()];
      Color[] colours = new Color[stops.getLength()];
      for (int s = 0; s < offsets.length; s++) {
        Element stop = (Element) stops.item(s);
        offsets[s] = Float.parseFloat(stop.getAttribute("offset"));
        colours[s] = Color.decode(stop.getAttribute("stop-color"));
      }
      gradients.put(
          node.getAttribute("id"),
          new LinearGradientPaint(
              new Point2D.Double(number(node, "x1"), number(node, "y1")),
              new Point2D.Double(number(node, "x2"), number(node, "y2")),
              offsets,
              colours));
    }
    return gradients;
  }

  private static double number(Element node, String attribute) {
    return Double.parseDouble(node.getAttribute(attribute));
  }

  private static Path2D outline(String data, int windingRule) {
    Path2D path = new Path2D.Double(windingRule);
    Matcher tokens = TOKEN.matcher(data);
    while (tokens.find()) {
      String command = tokens.group();
      switch (command) {
        case "M" -> path.moveTo(next(tokens), next(tokens));
        case "L" -> path.lineTo(next(tokens), next(tokens));
        case "H" -> path.lineTo(next(tokens), path.getCurrentPoint().getY());
        case "V" -> path.lineTo(path.getCurrentPoint().getX(), next(tokens));
        case "A" -> arc(path, tokens);
        case "Z" -> path.closePath();
        default -> throw new IllegalArgumentException(command + " in " + data);
      }
    }
    return path;
  }

  private static double next(Matcher tokens) {
    if (!tokens.find()) {
      throw new IllegalArgumentException("a number is missing at the end of a path");
    }
    return Double.parseDouble(tokens.group());
  }

  /** A circle's arc from the current point; of the two circles the small way round. */
  private static void arc(Path2D path, Matcher tokens) {
    double radius = next(tokens);
    if (next(tokens) != radius || next(tokens) != 0 || next(tokens) != 0) {
      throw new IllegalArgumentException("only small arcs of circles are known");
    }
    boolean clockwise = next(tokens) == 1;
    Point2D from = path.getCurrentPoint();
    Point2D to = new Point2D.Double(next(tokens), next(tokens));
    double halfX = (to.getX() - from.getX()) / 2;
    double halfY = (to.getY() - from.getY()) / 2;
    double half = Math.hypot(halfX, halfY);
    double toCentre = Math.sqrt(Math.max(0, radius * radius - half * half)) / half;
    double side = clockwise ? 1 : -1;
    double centreX = from.getX() + halfX - side * halfY * toCentre;
    double centreY = from.getY() + halfY + side * halfX * toCentre;
    double start = Math.toDegrees(Math.atan2(centreY - from.getY(), from.getX() - centreX));
    double extent = -side * Math.toDegrees(2 * Math.asin(Math.min(1, half / radius)));
    path.append(
        new Arc2D.Double(
            centreX - radius, centreY - radius, 2 * radius, 2 * radius, start, extent, Arc2D.OPEN),
        true);
  }

  /** The ico format: a directory of sixteen bytes a picture, then the pictures as PNGs. */
  private byte[] ico() throws Exception {
    int total = 6 + 16 * ICO_SIZES.size();
    for (int size : ICO_SIZES) {
      total += png(size).length;
    }
    ByteBuffer ico = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
    ico.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
    int offset = 6 + 16 * ICO_SIZES.size();
    for (int size : ICO_SIZES) {
      byte side = (byte) size; // 256 is written as 0
      ico.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      ico.putInt(png(size).length).putInt(offset);
      offset += png(size).length;
    }
    for (int size : ICO_SIZES) {
      ico.put(png(size));
    }
    return ico.array();
  }

  /** The icns format: a type, a length and a PNG for each picture, all under one such head. */
  private byte[] icns() throws Exception {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
      byte[] png = png(type.getValue());
      pictures.write(chunk(type.getKey(), png));
    }
    return chunk("icns", pictures.toByteArray());
  }

  private static byte[] chunk(String type, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write(type.getBytes(StandardCharsets.US_ASCII));
    out.writeInt(8 + content.length);
    out.write(content);
    return bytes.toByteArray();
  }
}
