FROM debian:13
RUN ▮["/bin/sh", "-c", "make && make install"]
