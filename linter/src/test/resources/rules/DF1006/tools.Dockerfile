FROM debian:13
RUN npm i -g typescript @angular/cli@20 && pnpm add -g turbo@latest && yarn global add serve
RUN npm i && npm ci && pnpm install --frozen-lockfile && yarn add --dev a@1
RUN uv pip install flask && uv pip install -r requirements.txt && uv tool install ruff==0.14 && uv add httpx
RUN conda install -y -c conda-forge numpy scipy=1.16 && mamba create -n x python=3.14 && conda env create -f e.yml
RUN cargo install ripgrep && cargo install --path . && cargo install fd-find --version 10.3.0 --locked && cargo install a@1
RUN dotnet tool install -g dotnet-ef && dotnet tool install --global dotnet-ef --version 10.0.0
RUN composer global require a/b && composer require a/b:1.0 && composer install
RUN cpanm Moose && opam install dune && choco install -y git && corepack prepare pnpm@latest --activate
RUN bun add -g $TOOL ./local
RUN corepack prepare pnpm@latest --activate
