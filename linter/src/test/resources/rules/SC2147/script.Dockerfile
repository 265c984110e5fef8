FROM debian:13
RUN export PATH="~/bin:$PATH" && tool
RUN PATH="$PATH:~/bin" tool && export MANPATH="~/man" && PATH=~/bin:$PATH && tool
