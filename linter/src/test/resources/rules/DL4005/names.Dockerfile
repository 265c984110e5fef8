FROM debian:13
RUN ln -s /bin/sh /usr/local/bin/shell
RUN ln -s /busybox/sh /bin/sh
RUN ln -snf /bin/bash /bin/sh
