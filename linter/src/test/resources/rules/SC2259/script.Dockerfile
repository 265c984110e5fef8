FROM debian:13
RUN echo one | sort < /etc/hostname
RUN echo one | sort 3< /etc/hostname && echo two | sort > out && sort < /etc/hostname | uniq
