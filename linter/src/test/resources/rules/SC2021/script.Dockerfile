FROM debian:13
RUN echo abc | tr "[a-y]" "[b-z]"
