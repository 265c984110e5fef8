FROM a
RUN cat <<<EOF
RUN cat x<<EOF
RUN cat "<<EOF"
RUN cat '<<EOF'
RUN cat \<<EOF
RUN cat <<
RUN cat <<""
RUN cat <EOF
RUN cat <<A<B
RUN 3x<<A
