FROM debian:13
LABEL l=jane@example.org l="Jane <jane@example.org>" l=jane l=jane@ l=@x l=jane..roe@example.org l='"jane roe"@example.org' l=jane@-x.org
