import shutil

import pytest
from running import PROJECT


@pytest.fixture
def site(tmp_path):
    """A tiny site in a folder of its own, which everybody may read."""
    shutil.copytree(PROJECT / "Tests/Sites/base", tmp_path / "site")
    tmp_path.chmod(0o755)
    return tmp_path / "site"
