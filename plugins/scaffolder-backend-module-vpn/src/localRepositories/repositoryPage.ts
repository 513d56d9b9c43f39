import type { RepositoryAddresses } from './addresses';

/** A plain HTML page with the files of a repository and how to clone it. */
export function repositoryPage(
  name: string,
  files: string[],
  { repositoryUrl, cloneCommand }: RepositoryAddresses,
): string {
  const items = files.map(file => {
    const url = `${repositoryUrl}/files/${file
      .split('/')
      .map(encodeURIComponent)
      .join('/')}`;
    return `<li><a href="${escapeHtml(url)}">${escapeHtml(file)}</a></li>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(name)}</title>
</head>
<body>
<h1>${escapeHtml(name)}</h1>
<p>A Git repository in the portal's own folder. Clone it with</p>
<pre><code>${escapeHtml(cloneCommand)}</code></pre>
<h2>Files</h2>
<ul>
${items.join('\n')}
</ul>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}
