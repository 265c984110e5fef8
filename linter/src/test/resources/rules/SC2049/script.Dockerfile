FROM debian:13
SHELL ["/bin/bash", "-c"]
RUN [[ $(uname -m) =~ *64* ]] && touch /etc/is64
RUN [[ $(uname -m) =~ a* ]] || [[ $(uname -m) =~ .* ]] || [[ $(uname -m) =~ ^x86_.* ]] || [[ $(uname -m) =~ "*" ]]
