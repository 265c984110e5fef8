FROM debian:13
RUN for file in *.txt do cat "$file"; done
RUN for file in a b \
    do cat "$file"; done
RUN for file in a b; do cat "$file"; done
RUN <<EOF
for file in a b
do
  cat "$file"
done
for file do echo "$file"; done
EOF
