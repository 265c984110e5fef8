class Dflint < Formula
  desc "Linter, formatter, language server and build runner for Dockerfiles"
  homepage "https://dflint.io"
  version "@VERSION@"
  license "Apache-2.0"

@ARCHIVES@

  def install
    libexec.install Dir["*"]
    bin.install_symlink Dir[libexec/"bin/*"]
    man1.install_symlink Dir[libexec/"share/man/man1/*"]
    bash_completion.install_symlink Dir[libexec/"share/bash-completion/completions/*"]
    fish_completion.install_symlink Dir[libexec/"share/fish/vendor_completions.d/*"]
    zsh_completion.install_symlink Dir[libexec/"share/zsh/site-functions/*"]
  end

  def post_install
    system libexec/"lib/training/train"
  end

  test do
    (testpath/"Dockerfile").write("FROM ubuntu\n")
    assert_match "DL3006", shell_output("#{bin}/dflint Dockerfile", 1)
  end
end
