package io.dflint.shell.reader;

import io.dflint.shell.CommandList;

/** The readers of one text, which call each other. */
final class ShellReader {
    final ShellInput in;
    final WordReader words;
    final QuoteReader quotes;
    final PatternReader patterns;
    final ParameterReader parameters;
    final ExpansionReader expansions;
    final ArithmeticReader arithmetic;
    final ConditionReader conditions;
    final RedirectionReader redirections;
    final AssignmentReader assignments;
    final SimpleCommandReader simple;
    final CompoundReader compounds;
    final LoopReader loops;
    final FunctionReader functions;
    final CommandReader commands;
    final ListReader lists;

    ShellReader(ShellInput in) {
        this.in = in;
        words = new WordReader(this);
        quotes = new QuoteReader(this);
        patterns = new PatternReader(this);
        parameters = new ParameterReader(this);
        expansions = new ExpansionReader(this);
        arithmetic = new ArithmeticReader(this);
        conditions = new ConditionReader(this);
        redirections = new RedirectionReader(this);
        assignments = new AssignmentReader(this);
        simple = new SimpleCommandReader(this);
        compounds = new CompoundReader(this);
        loops = new LoopReader(this);
        functions = new FunctionReader(this);
        commands = new CommandReader(this);
        lists = new ListReader(this);
        in.connect(new HereDocumentReader(this));
    }

    /** Reads the whole text and marks the parts for which the tree is a guess. */
    CommandList readAll() {
        CommandList list = lists.readTop();
        if (in.isRefused() && lists.stop() < 0) {
            in.doubt(0, in.end);
        } else if (lists.stop() >= 0) {
            in.doubt(lists.refusedBeforeStop() ? 0 : lists.stop(), in.end);
        }
        return list;
    }
}
