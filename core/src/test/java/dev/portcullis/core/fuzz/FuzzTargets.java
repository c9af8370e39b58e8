package dev.portcullis.core.fuzz;

import java.util.List;

/** The parsers of a module. Its class is made by name: it has a constructor that takes nothing. */
public interface FuzzTargets {

  /** Every one of them. */
  List<FuzzTarget> all();

  /**
   * Those that a class lists.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  static List<FuzzTarget> named(String className) {
    try {
      return Class.forName(className)
          .asSubclass(FuzzTargets.class)
          .getConstructor()
          .newInstance()
          .all();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no class lists targets as \"" + className + "\"", e);
    }
  }
}
