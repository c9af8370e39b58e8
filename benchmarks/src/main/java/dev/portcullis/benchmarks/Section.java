package dev.portcullis.benchmarks;

import java.util.List;

/**
 * The figures of one name that can be asked for, and what they were measured on: each has its own
 * day and machine, since a run may measure some and leave the others as they are.
 *
 * @param name as it is asked for
 * @param day when, {@code 2026-11-26}
 * @param machine on what
 * @param extent how much
 * @param figures in the order of the page
 * @param remarks what could not be measured, and why
 */
record Section(
    String name,
    String day,
    String machine,
    String extent,
    List<Figure> figures,
    List<String> remarks) {

  Section {
    figures = List.copyOf(figures);
    remarks = List.copyOf(remarks);
  }
}
