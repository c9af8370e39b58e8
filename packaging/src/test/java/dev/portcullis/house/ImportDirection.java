package dev.portcullis.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Packages below a root may use only what stands before them in a given order. */
final class ImportDirection extends ArchCondition<JavaClass> {

  private final String root;
  private final List<String> order;

  ImportDirection(String root, List<String> order) {
    super("use only packages below their own in " + order);
    this.root = root + ".";
    this.order = order;
  }

  @Override
  public void check(JavaClass item, ConditionEvents events) {
    int own = place(item);
    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
      if (dependency.getTargetClass().getName().startsWith(root)
          && place(dependency.getTargetClass()) > own) {
        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
      }
    }
  }

  private int place(JavaClass type) {
    String below = type.getPackageName().substring(root.length());
    String first = below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    int place = order.indexOf(first);
    if (place < 0) {
      throw new IllegalStateException(
          "package " + type.getPackageName() + " has no place in the order " + order);
    }
    return place;
  }
}
