FROM debian:13
RUN here=pwd; echo "$here"
