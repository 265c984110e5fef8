FROM debian:13
RUN curl -fsSL https://example.com/i.sh -o i.sh && bash i.sh
RUN curl -fsSLo /tmp/i.sh https://example.com/i.sh && chmod +x /tmp/i.sh && /tmp/i.sh --yes && rm /tmp/i.sh
RUN wget https://example.com/get-pip.py && sudo python3 get-pip.py "pip==26.0"
RUN wget -qO i.sh https://example.com/x && . ./i.sh
RUN curl https://example.com/i.sh > i.sh && sh -eux i.sh
RUN curl -O "https://example.com/i.sh?a=b" && ./i.sh
RUN curl -o i.sh https://example.com/i.sh && echo "$SUM  i.sh" | sha256sum -c - && sh i.sh
RUN curl -o i.sh https://example.com/i.sh && [ "$(sha256sum i.sh | cut -c-64)" = "$SUM" ] && sh i.sh
RUN curl -o i.sh https://example.com/i.sh && gpg --verify i.sh.asc i.sh && sh i.sh
RUN curl -o s.php https://getcomposer.org/installer && php -r "hash_file('sha384', 's.php') === '$SUM' || exit(1);" && php s.php
RUN curl -o i.sh https://example.com/i.sh && sh other.sh i.sh && bash -c i.sh
RUN curl -o /usr/local/bin/tool https://example.com/tool && chmod +x /usr/local/bin/tool && tool --version
RUN curl -o i.sh https://example.com/i.sh
RUN sh i.sh
