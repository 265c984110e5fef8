FROM a
RUN cat <<EOF '
RUN cat <<EOF "
RUN cat <<EOF ${x
RUN cat <<EOF \'
b
EOF
